import type { ScanState } from '../desk.state';
import { Icon } from '../../kit/parts/icon';
import { PersonView } from './person.view';
import { RefusalView } from './refusal.view';

const Ready = () => (
  <div className="result-ready">
    <Icon name="scan" large />
    <h2>请扫患者的医保码</h2>
    <p>二维码、条形码都可以。读到后这里显示患者的参保信息。</p>
  </div>
);

const Reading = () => (
  <div className="result-ready result-reading">
    <Icon name="refresh" large />
    <h2>正在读取…</h2>
    <p>请患者不要关闭医保码。</p>
  </div>
);

function content(scan: ScanState) {
  switch (scan.kind) {
    case 'ready':
      return <Ready />;
    case 'reading':
      return <Reading />;
    case 'shown':
      return <PersonView scan={scan.scan} holder={scan.holder} />;
    case 'refused':
      return <RefusalView problem={scan.problem} attempt={scan.attempt} />;
  }
}

/** The large part of the page, to be read from where the clerk stands. */
export const ResultView = ({ scan }: { scan: ScanState }) => (
  <section id="result" className="panel result" aria-label="读取结果" data-kind={scan.kind}>
    {content(scan)}
  </section>
);
