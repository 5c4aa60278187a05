import { leaveDemo, openDemo } from '../services/demo';
import { os } from './base';

export const demoOpen = os.demo.open.handler(({ input, context }) => openDemo(context, input));
export const demoLeave = os.demo.leave.handler(({ context }) => leaveDemo(context));
