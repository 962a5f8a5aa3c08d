import type { ReactNode } from 'react';
import type { ScanView } from '@contract/desk';
import { Button } from '../../kit/parts/button';
import { CopyButton } from '../../kit/parts/copy-button';
import { Icon } from '../../kit/parts/icon';
import { Notice } from '../../kit/parts/notice';
import { clockTime, insuranceWords } from '../desk.copy';
import type { HolderState } from '../desk.state';
import { revealedForMs } from '../settings';
import { useDesk } from './desk-context';

interface PersonProps {
  readonly scan: ScanView;
  readonly holder: HolderState;
}

/** Name and number, behind their mask until somebody asks. */
function Holder({ scan, holder }: PersonProps) {
  const { desk } = useDesk();
  const shown = holder.kind === 'revealed' ? holder.holder : null;
  return (
    <div className="holder">
      <div className="holder-who">
        <p id="holder-name" className="holder-name">
          {shown?.name ?? scan.holderName}
        </p>
        <p className="holder-id">
          <span className="soft">{scan.idTypeName}</span>
          <span id="holder-id">{shown?.idNumber ?? scan.idNumber}</span>
        </p>
      </div>
      <div className="holder-reveal">
        <Button
          id="reveal"
          icon="person"
          aria-pressed={shown !== null}
          disabled={holder.kind === 'asking'}
          onClick={() => (shown ? desk.hide() : void desk.reveal())}
        >
          {shown ? '隐藏' : '显示'}
          <span className="visually-hidden">姓名和证件号码</span>
        </Button>
        <span className="soft">
          {shown ? `${revealedForMs / 1000} 秒后自动隐藏` : '姓名和证件号已遮挡'}
        </span>
        {holder.kind === 'refused' && (
          <span className="holder-problem">暂时看不了，请再点一次</span>
        )}
      </div>
    </div>
  );
}

interface FactProps {
  readonly id: string;
  readonly name: string;
  readonly children: ReactNode;
}

const Fact = ({ id, name, children }: FactProps) => (
  <div className="fact">
    <dt>{name}</dt>
    <dd id={id}>{children}</dd>
  </div>
);

const Facts = ({ scan }: { scan: ScanView }) => (
  <dl className="facts">
    <Fact id="insured-region" name="参保地">
      {scan.insuredRegion.name}
    </Fact>
    <Fact id="insurance" name="参保状态">
      <span className={`insurance insurance-${scan.insurance}`}>
        <Icon name={scan.insurance === 'active' ? 'tick' : 'alert'} />
        {insuranceWords[scan.insurance]}
      </span>
    </Fact>
    <Fact id="person-type" name="人员类别">
      {scan.personTypeName}
    </Fact>
    <Fact id="business" name="本次业务">
      {scan.businessType.name}
    </Fact>
  </dl>
);

const Token = ({ ecToken }: { ecToken: string }) => (
  <div className="token">
    <div>
      <h3>就诊凭据</h3>
      <p className="soft">供医院或药店软件挂号、结算时填入“就诊凭证”。</p>
    </div>
    <code id="ec-token">{ecToken}</code>
    <CopyButton id="copy-token" text={ecToken} label="就诊凭据" />
  </div>
);

/** Whose code it was. */
export function PersonView({ scan, holder }: PersonProps) {
  const { desk } = useDesk();
  return (
    <div className="person">
      <div className="result-head result-head-good">
        <Icon name="tick" />
        <h2>读取成功</h2>
        <span>{clockTime(scan.atMs)}</span>
        <Button id="clear" look="quiet" icon="cross" onClick={() => desk.clear()}>
          清屏 <kbd>Esc</kbd>
        </Button>
      </div>
      <Holder scan={scan} holder={holder} />
      {scan.insurance === 'paused' && (
        <Notice tone="warn" id="insurance-paused">
          参保已暂停，本次可能不能用医保基金结算。请先告诉患者，可向参保地医保局咨询。
        </Notice>
      )}
      <Facts scan={scan} />
      <Token ecToken={scan.ecToken} />
    </div>
  );
}
