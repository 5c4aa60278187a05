// A process of its own: opens the peer's file and answers one dashboard.
import { answerByDuckDb, openDuckPeer } from '../dashboard/by-duckdb';
import { type Answers, PERIODS } from '../dashboard/questions';
import { printFirst } from './first';

const peer = await openDuckPeer(process.argv[2] ?? '', Number(process.argv[3]));
if (!peer) throw new Error('DuckDB was there a moment ago');
const answers: Answers[] = [];
for (const period of PERIODS) {
  if (period.name === 'y1') answers.push(await (await answerByDuckDb(peer, period.grain))(period));
}
printFirst(answers);
peer.close();
