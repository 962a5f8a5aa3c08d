import { useEffect, useState } from 'react';
import { pageOf, type Page } from './pages';

/** The page that the address names: a machine can be set up to open its own, and a reload stays there. */
export function usePage(): readonly [page: Page, go: (page: Page) => void] {
  const [page, setPage] = useState(() => pageOf(location.hash));
  useEffect(() => {
    const look = (): void => setPage(pageOf(location.hash));
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return [
    page,
    (next) => {
      location.hash = `#/${next}`;
    },
  ];
}
