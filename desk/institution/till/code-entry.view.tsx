import { observer } from 'mobx-react-lite';
import { useRef, type FormEvent } from 'react';
import { Button } from '../../kit/parts/button';
import { Icon } from '../../kit/parts/icon';
import { CameraButton, CameraPicture } from '../views/camera.view';
import { useTill } from './till-context';
import { words } from './till.copy';

interface CodeEntryProps {
  readonly title: string;
  readonly waiting: number;
}

/** Where a code comes in: by scanner from anywhere, by hand in the field, or by camera. @requirement E1 E5 */
export const CodeEntry = observer(function CodeEntry({ title, waiting }: CodeEntryProps) {
  const { store } = useTill();
  const field = useRef<HTMLInputElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const { busy } = store.till;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!field.current) return;
    void store.scan(field.current.value);
    field.current.value = '';
  };
  const isReading = busy === 'reading' || busy === 'reading-relative';
  return (
    <section className="panel code-entry" aria-label={words.code}>
      <h2 id="code-title">
        <Icon name="scan" />
        {isReading ? words.reading : title}
      </h2>
      <form className="field-row" onSubmit={submit}>
        <label className="visually-hidden" htmlFor="till-code">
          {words.code}
        </label>
        <input
          ref={field}
          id="till-code"
          className="input input-code"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          maxLength={256}
          placeholder={waiting > 0 ? `扫码枪已送入 ${waiting} 位` : words.codeHint}
        />
        <Button id="till-read" type="submit" disabled={busy !== null}>
          {words.read}
        </Button>
        <CameraButton video={video} />
      </form>
      <CameraPicture video={video} />
    </section>
  );
});
