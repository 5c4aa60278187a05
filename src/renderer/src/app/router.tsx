import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { PageSkeleton } from '../components/skeleton';
import { Frame } from './frame';
import { PageFailed } from './page-failed';
import {
  importSearchSchema,
  journalSearchSchema,
  plansSearchSchema,
  reportsSearchSchema,
  settingsSearchSchema,
  viewSearchSchema,
} from './view-search';

const rootRoute = createRootRoute({
  component: Frame,
  validateSearch: viewSearchSchema,
  search: { middlewares: [retainSearchParams(['period', 'compare', 'person', 'channel'])] },
});
const getParentRoute = () => rootRoute;

const routeTree = rootRoute.addChildren([
  createRoute({
    getParentRoute,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/today' });
    },
  }),
  createRoute({
    getParentRoute,
    path: '/today',
    component: lazyRouteComponent(() => import('../pages/today/page'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/targets',
    component: lazyRouteComponent(() => import('../pages/targets/page'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/leads',
    component: lazyRouteComponent(() => import('../pages/leads/page'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/conversion',
    component: lazyRouteComponent(() => import('../pages/conversion/page'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/people',
    component: lazyRouteComponent(() => import('../pages/people/page'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/cost',
    component: lazyRouteComponent(() => import('../pages/cost/page'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/custom',
    component: lazyRouteComponent(() => import('../pages/custom/page'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/journal',
    validateSearch: journalSearchSchema,
    component: lazyRouteComponent(() => import('../pages/journal/page'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/plans',
    validateSearch: plansSearchSchema,
    component: lazyRouteComponent(() => import('../pages/plans/page'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/reports',
    validateSearch: reportsSearchSchema,
    component: lazyRouteComponent(() => import('../pages/reports/page'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/team',
    component: lazyRouteComponent(() => import('../pages/team/page'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/import',
    validateSearch: importSearchSchema,
    component: lazyRouteComponent(() => import('../pages/import/page'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/history',
    component: lazyRouteComponent(() => import('../pages/history/page'), 'Page'),
  }),
  createRoute({
    getParentRoute,
    path: '/settings',
    validateSearch: settingsSearchSchema,
    component: lazyRouteComponent(() => import('../pages/settings/page'), 'Page'),
  }),
]);

/** Addresses live behind the `#`: the page is one file, whether it comes from the app's scheme or from 127.0.0.1. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultPreload: 'intent',
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: PageFailed,
  notFoundMode: 'root',
  defaultNotFoundComponent: PageFailed,
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(search)) {
      if (value !== undefined && value !== null) parameters.set(name, String(value));
    }
    const text = parameters.toString();
    return text === '' ? '' : `?${text}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
