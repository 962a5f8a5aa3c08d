import type { PropsWithChildren } from 'react';
import './app.scss';

/** The mini-program. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
