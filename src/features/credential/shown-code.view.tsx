import { observer } from 'mobx-react-lite';
import { useMemo } from 'react';
import { Text } from '@tarojs/components';
import { wordsOf } from '@contract/problem';
import { Announce } from '@/ui/announce';
import { CodePanel } from '@/ui/code-panel';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';
import { TimeLeft } from '@/ui/time-left';
import type { CodeNews } from './code-news';
import { News } from './code-news.view';
import { sizesFor, useCodeDrawn, type Drawing } from './code-canvases';
import { timeSpoken } from './code-spoken';
import { copy } from './code.copy';
import type { CodeState } from './code.state';
import type { CodeStore } from './code.store';

type Shown = Extract<CodeState, { step: 'shown' }>;

interface Props {
  readonly store: CodeStore;
  readonly state: Shown;
  readonly drawing: Drawing;
}

/** The one line over the code. What it names is told in full at the foot of the page. */
function headline({ offlineMinutes, problem, lastUse }: Shown): string {
  if (offlineMinutes !== null) return copy.offlineShort(offlineMinutes);
  if (problem) return wordsOf(problem.code).words;
  return lastUse ? copy.lastUsedShort : copy.how;
}

/** The code stands at the head: nothing that happens moves it under a scanner. */
export function ShownCode({ store, state, drawing }: Props) {
  const { code, owner, busy } = state;
  const sizes = useMemo(() => sizesFor(drawing.windowWidth), [drawing.windowWidth]);
  useCodeDrawn(code.payload, sizes, drawing);
  return (
    <CodePanel
      holderName={owner.holderName}
      region={owner.insuredRegion.name}
      payload={code.payload}
      sizes={sizes}
      how={headline(state)}
    >
      <TimeLeft
        seconds={<SecondsLeft store={store} />}
        spoken={<TimeSpoken store={store} />}
        isBusy={busy}
        onRefresh={() => void store.refresh()}
      />
    </CodePanel>
  );
}

interface MeanwhileProps extends Omit<Props, 'drawing'> {
  readonly news: CodeNews;
  readonly openReceipt: (messageId: string) => void;
}

/** What has happened meanwhile, at the foot of the page: there it moves no button from under a finger. */
export function Meanwhile({ store, news, state, openReceipt }: MeanwhileProps) {
  const { lastUse, offlineMinutes, problem } = state;
  const refresh = () => void store.refresh();
  return (
    <>
      <ProblemNotice problem={problem} acts={{ retry: refresh, 'sign-in': refresh }} />
      {offlineMinutes === null ? null : (
        <Notice
          id="code-offline"
          tone="calm"
          isQuiet
          words={copy.offline}
          advice={copy.offlineFor(offlineMinutes)}
        />
      )}
      {lastUse ? <News news={news} openReceipt={openReceipt} /> : null}
      {lastUse ? (
        <Notice
          id="code-last-used"
          tone="good"
          isQuiet
          words={copy.used(lastUse)}
          advice={copy.lastUsed(lastUse)}
          action={{
            id: 'code-not-me',
            text: copy.notMe,
            onTap: () => void store.freeze(),
          }}
        />
      ) : null}
    </>
  );
}

/** Alone, so that a second costs a few bytes and not a page. */
const SecondsLeft = observer(function SecondsLeft({ store }: { readonly store: CodeStore }) {
  return <Text id="code-seconds">{String(store.secondsLeft)}</Text>;
});

const TimeSpoken = observer(function TimeSpoken({ store }: { readonly store: CodeStore }) {
  return <Announce id="code-time-said" text={timeSpoken(store.secondsLeft)} />;
});
