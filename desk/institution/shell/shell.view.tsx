import { lazy, Suspense } from 'react';
import { useShortcuts } from '../../kit/parts/use-shortcuts';
import { DeskView } from '../views/desk.view';
import { tabs, type Page } from './pages';
import type { SettlingParts } from './settling';
import { usePage } from './use-page';

/** Scanning must open at once on any computer; what settles comes when it is wanted. */
const SettlingView = lazy(() =>
  import('./settling.view').then((module) => ({ default: module.SettlingView })),
);

interface TabsProps {
  readonly page: Page;
  readonly onGo: (page: Page) => void;
}

const Tabs = ({ page, onGo }: TabsProps) => (
  <nav id="tabs" className="tabs" aria-label="页面">
    {tabs.map((tab) => (
      <button
        key={tab.page}
        type="button"
        id={`tab-${tab.page}`}
        className="tab"
        aria-current={tab.page === page ? 'page' : undefined}
        aria-keyshortcuts={tab.shortcut}
        onClick={() => onGo(tab.page)}
      >
        {tab.name} <kbd>{tab.shortcut}</kbd>
      </button>
    ))}
  </nav>
);

/** The pages of the desk. A self-service machine shows no way to the others. @requirement D3 */
export function ShellView({ settling }: { settling: SettlingParts }) {
  const [page, go] = usePage();
  const isMachine = page === 'self-service';
  useShortcuts(
    isMachine
      ? {}
      : Object.fromEntries(tabs.map((tab) => [tab.shortcut, () => go(tab.page)] as const)),
  );
  return (
    <>
      {!isMachine && <Tabs page={page} onGo={go} />}
      {page === 'scan' ? (
        <DeskView />
      ) : (
        <Suspense fallback={<p className="shell-loading">正在打开…</p>}>
          <SettlingView page={page} parts={settling} onLeave={() => go('outpatient')} />
        </Suspense>
      )}
    </>
  );
}
