import { useEffect, useRef } from 'react';
import { Icon } from '../../kit/parts/icon';
import type { ScanState } from '../desk.state';
import { OvertakenView } from './overtaken.view';
import { PersonView } from './person.view';
import { RefusalView } from './refusal.view';

interface ResultProps {
  readonly scan: ScanState;
  readonly businessMissing: boolean;
}

const Ready = ({ businessMissing }: { businessMissing: boolean }) => (
  <div className="result-ready">
    <Icon name="scan" large />
    <h2>{businessMissing ? '请先选择业务类型' : '请扫患者的医保码'}</h2>
    <p>
      {businessMissing
        ? '选一次就会记住，之后直接扫码。'
        : '二维码、条形码都可以。读到后这里显示患者的参保信息。'}
    </p>
  </div>
);

const Reading = () => (
  <div className="result-ready result-reading">
    <Icon name="refresh" large />
    <h2>正在读取…</h2>
    <p>请患者不要关闭医保码。</p>
  </div>
);

function Content({ scan, businessMissing }: ResultProps) {
  switch (scan.kind) {
    case 'ready':
      return <Ready businessMissing={businessMissing} />;
    case 'reading':
      return <Reading />;
    case 'shown':
      return scan.overtaken ? (
        <OvertakenView scan={scan.scan} />
      ) : (
        <PersonView key={scan.scan.scanId} scan={scan.scan} holder={scan.holder} />
      );
    case 'refused': {
      const { requestId } = scan.attempt;
      return <RefusalView key={requestId} problem={scan.problem} attempt={scan.attempt} />;
    }
  }
}

/** The large part of the page, to be read from where the clerk stands. */
export function ResultView(props: ResultProps) {
  const { kind } = props.scan;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // In a narrow window the answer would arrive below the edge.
    if (kind === 'shown' || kind === 'refused') place.current?.scrollIntoView({ block: 'nearest' });
  }, [kind]);
  return (
    <section
      ref={place}
      id="result"
      className="panel result"
      aria-label="读取结果"
      data-kind={kind}
    >
      <Content {...props} />
    </section>
  );
}
