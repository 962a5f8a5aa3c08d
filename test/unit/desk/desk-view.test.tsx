/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { DeskView } from '../../../desk/institution/views/desk.view';
import { DeskContext } from '../../../desk/institution/views/desk-context';
import { CameraScanner } from '../../../desk/kit/camera-scanner';
import { aCode, aDesk } from './a-desk';

const institution = {
  code: 'H1',
  name: '示例医院',
  operators: [{ id: '1001', name: '王芳', password: 'right' }],
};

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`There is no #${id} on the page.`);
  return found;
};
const said = (): string => byId('announcement').textContent ?? '';

/** The page over the small gateway; `sandbox` is whether the sandbox's route is there. */
async function aPage(sandbox = true) {
  const parts = aDesk();
  // New browsers answer with a promise, which an effect must not hand to React as its own end.
  Element.prototype.scrollIntoView = () => Promise.resolve() as unknown as undefined;
  const fetch = () =>
    Promise.resolve({
      ok: sandbox,
      json: () => Promise.resolve({ institutions: [institution] }),
    } as Response);
  const camera = new CameraScanner({
    device: { open: () => Promise.resolve('denied') },
    reader: () => Promise.resolve(() => Promise.resolve([])),
    clock: parts.clock,
    onCode: (payload) => void parts.desk.scan(payload),
  });
  await act(async () => {
    const { desk, clock } = parts;
    render(
      <DeskContext.Provider value={{ desk, camera, clock, fetch }}>
        <DeskView />
      </DeskContext.Provider>,
    );
    await Promise.resolve();
  });
  const click = (id: string) =>
    act(async () => {
      fireEvent.click(byId(id));
      await Promise.resolve();
    });
  const gun = (text: string) =>
    act(async () => {
      for (const key of [...text, 'Enter'])
        fireEvent.keyDown(document.activeElement ?? document.body, { key });
      await Promise.resolve();
    });
  const signIn = async () => {
    fireEvent.change(byId('institution-code'), { target: { value: ' H1 ' } });
    fireEvent.change(byId('operator-id'), { target: { value: '1001' } });
    fireEvent.change(byId('operator-password'), { target: { value: 'right' } });
    await click('sign-in');
  };
  const choose = (code: string) =>
    fireEvent.change(byId('business-type'), { target: { value: code } });
  return { ...parts, click, gun, signIn, choose };
}

describe('the page of the desk', () => {
  afterEach(cleanup);

  it('offers the sandbox accounts, marked as such, and signs in with one', async () => {
    const { click } = await aPage();
    expect(byId('sandbox-hints').textContent).toContain('沙箱');
    await click('sandbox-operator-H1-1001');
    await click('sign-in');
    expect(byId('institution-name').textContent).toBe('示例医院');
    expect(screen.getByText('沙箱')).toBeTruthy();
  });

  it('shows neither hints nor mark where there is no sandbox', async () => {
    const { signIn } = await aPage(false);
    expect(document.getElementById('sandbox-hints')).toBeNull();
    await signIn();
    expect(screen.queryByText('沙箱')).toBeNull();
  });

  it('asks for what is missing before it asks the gateway', async () => {
    const { click, desk } = await aPage();
    await click('sign-in');
    expect(byId('sign-in-problem').textContent).toContain('填写完整');
    expect(desk.state).toMatchObject({ problem: null });
  });

  it('reads a gun with the focus on any control, shows the person masked, and says so', async () => {
    const { signIn, choose, gun, gateway } = await aPage();
    await signIn();
    choose('01101');
    byId('sign-out').focus();
    await gun(aCode());
    expect(byId('holder-name').textContent).toBe('李**');
    expect(byId('holder-id').textContent).toBe('110***********0023');
    expect(byId('business').textContent).toBe('挂号');
    expect(said()).toBe('读取成功，李**，挂号，参保正常');
    expect(gateway.asked).toHaveLength(1);
  });

  it('says in words that the insurance is paused', async () => {
    const { signIn, choose, gun } = await aPage();
    await signIn();
    choose('01301');
    await gun(aCode('7'));
    expect(byId('insurance').textContent).toBe('暂停参保');
    expect(byId('insurance-paused').textContent).toContain('参保已暂停');
    expect(said()).toContain('暂停参保');
  });

  it('shows and hides name and number by the same button', async () => {
    const { signIn, choose, gun, click } = await aPage();
    await signIn();
    choose('01101');
    await gun(aCode());
    await click('reveal');
    expect(byId('holder-name').textContent).toBe('李小明');
    expect(byId('reveal').getAttribute('aria-pressed')).toBe('true');
    await click('reveal');
    expect(byId('holder-name').textContent).toBe('李**');
  });

  it('reads what is pasted into the field and empties it', async () => {
    const { signIn, choose, click } = await aPage();
    await signIn();
    choose('01101');
    const field = byId('code-field') as HTMLInputElement;
    fireEvent.change(field, { target: { value: aCode().replace(/(\d{4})/g, '$1 ') } });
    await click('read-code');
    expect(byId('holder-name')).toBeTruthy();
    expect(field.value).toBe('');
  });

  it('keeps what a hand typed, says how many digits are off, and takes the rest of them', async () => {
    const { signIn, choose, click, gateway } = await aPage();
    await signIn();
    choose('01101');
    const field = byId('code-field') as HTMLInputElement;
    const type = (value: string) => fireEvent.change(field, { target: { value } });
    type(aCode().slice(0, 27));
    await click('read-code');
    expect(byId('notice').textContent).toContain('还差 1 位');
    type(`${field.value}123`);
    await click('read-code');
    expect(byId('notice').textContent).toContain('多了 2 位');
    type(field.value.slice(0, 28));
    await click('read-code');
    expect(gateway.asked.map(({ ecQrCode }) => ecQrCode)).toEqual([`${aCode().slice(0, 27)}1`]);
    expect(field.value).toBe('');
  });

  it('reads a scanner that types behind a text left in the field', async () => {
    const { signIn, choose, click, gateway } = await aPage();
    await signIn();
    choose('01101');
    const field = byId('code-field') as HTMLInputElement;
    fireEvent.change(field, { target: { value: '6901234567892' } });
    await click('read-code');
    expect(byId('notice').textContent).toContain('还差 15 位');
    expect(byId('notice').textContent).toContain('药品或商品条码');
    fireEvent.change(field, { target: { value: field.value + aCode() } });
    await click('read-code');
    expect(gateway.asked.map(({ ecQrCode }) => ecQrCode)).toEqual([aCode()]);
  });

  it('empties the field when a scanner reads a code elsewhere', async () => {
    const { signIn, choose, click, gun } = await aPage();
    await signIn();
    choose('01101');
    const field = byId('code-field') as HTMLInputElement;
    fireEvent.change(field, { target: { value: '123' } });
    await click('read-code');
    expect(field.value).toBe('123');
    await gun(aCode());
    expect(field.value).toBe('');
  });

  it('says nothing at the second press of a double click', async () => {
    const { signIn, choose, click, clock } = await aPage();
    await signIn();
    choose('01101');
    fireEvent.change(byId('code-field'), { target: { value: aCode() } });
    await click('read-code');
    await click('read-code');
    expect(document.getElementById('notice')).toBeNull();
    clock.pass(60_000);
    await click('read-code');
    expect(byId('notice').textContent).toContain('请先扫码');
  });

  it('takes the visit token off the screen when something else comes in', async () => {
    const { signIn, choose, gun, click } = await aPage();
    await signIn();
    choose('01101');
    await gun(aCode());
    await click('reveal');
    const token = byId('ec-token').textContent;
    await gun(aCode('2').slice(1));
    expect(document.getElementById('ec-token')).toBeNull();
    expect(byId('result').textContent).not.toContain('读取成功');
    expect(byId('result').textContent).not.toContain('李小明');
    await click('keep-person');
    expect(byId('ec-token').textContent).toBe(token);
    expect(byId('holder-name').textContent).toBe('李**');
    expect(document.getElementById('notice')).toBeNull();
  });

  it.each([
    ['H1', ['01101', '01301']],
    ['P1', ['02121']],
    ['X1', ['01101', '01301', '02121']],
  ])('offers the desk of %s its own businesses', async (code, offered) => {
    const { desk, gateway } = await aPage();
    gateway.institutionCode = code;
    await act(() => desk.signIn({ institutionCode: code, operatorId: '1', password: 'right' }));
    const options = [...document.querySelectorAll<HTMLOptionElement>('#business-type option')];
    expect(options.map(({ value }) => value).filter(Boolean)).toEqual(offered);
  });

  it('tells what to say to the patient, and stresses to refresh when the same code comes again', async () => {
    const { signIn, choose, gun } = await aPage();
    await signIn();
    choose('01101');
    await gun(aCode('9'));
    expect(byId('refusal-title').dataset['code']).toBe('CODE_EXPIRED');
    expect(byId('patient-advice').textContent).toContain('刷新');
    expect(document.querySelectorAll('.step-now')).toHaveLength(0);
    await gun(aCode('9'));
    expect(document.querySelector('.step-now')?.textContent).toContain('刷新');
    expect(byId('result').textContent).toContain('同一个码第 2 次');
    await gun(aCode('19'));
    expect(document.querySelectorAll('.step-now')).toHaveLength(0);
    expect(byId('result').textContent).not.toContain('同一个码');
  });

  it('offers another try with the kept code when the line was dead', async () => {
    const { signIn, choose, gun, click, gateway } = await aPage();
    await signIn();
    choose('01101');
    gateway.troubles.push('line-dead');
    await gun(aCode());
    expect(said()).toContain('本机网络不通');
    await click('retry');
    expect(byId('holder-name')).toBeTruthy();
    expect(gateway.asked).toHaveLength(1);
  });

  it('says the same word again when the same thing happens again', async () => {
    const { signIn, choose, gun } = await aPage();
    await signIn();
    choose('01101');
    await gun('6901234567892');
    const first = byId('announcement').firstChild;
    await gun('6901234567892');
    expect(said()).toContain('药品或商品条码');
    expect(byId('announcement').firstChild).not.toBe(first);
  });

  it('takes the person off the screen on Escape', async () => {
    const { signIn, choose, gun } = await aPage();
    await signIn();
    choose('01101');
    await gun(aCode());
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(byId('result').dataset['kind']).toBe('ready');
  });

  it('signs out after a quarter of an hour and says why', async () => {
    const { signIn, clock } = await aPage();
    await signIn();
    await act(async () => {
      clock.pass(15 * 60_000 + 5_000);
      await Promise.resolve();
    });
    expect(byId('signed-out-why').textContent).toContain('15 分钟没有操作');
  });

  it('says how to allow the camera when the browser refuses it', async () => {
    const { signIn, click } = await aPage();
    await signIn();
    await click('camera-toggle');
    expect(byId('camera-problem').textContent).toContain('允许使用摄像头');
  });
});
