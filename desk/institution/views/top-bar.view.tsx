import { observer } from 'mobx-react-lite';
import type { OperatorView } from '@contract/desk';
import { Button } from '../../kit/parts/button';
import { Icon } from '../../kit/parts/icon';
import { useDesk } from './desk-context';

interface TopBarProps {
  readonly operator: OperatorView;
  readonly isSandbox: boolean;
}

/** Whose desk this is. */
export const TopBar = observer(function TopBar({ operator, isSandbox }: TopBarProps) {
  const { desk } = useDesk();
  return (
    <header className="top-bar">
      <h1 className="brand">
        <Icon name="scan" /> 一码 <span>医保业务前台</span>
      </h1>
      {isSandbox && <span className="badge badge-sandbox">沙箱</span>}
      <div className="who">
        <strong id="institution-name">{operator.institution.name}</strong>
        <span id="operator-name">{operator.operatorName}</span>
      </div>
      <Button
        id="sound"
        look="quiet"
        icon={desk.soundOn ? 'sound' : 'mute'}
        aria-pressed={desk.soundOn}
        onClick={() => desk.switchSound()}
      >
        提示音
      </Button>
      <Button id="sign-out" look="quiet" icon="leave" onClick={() => void desk.signOut()}>
        退出登录
      </Button>
    </header>
  );
});
