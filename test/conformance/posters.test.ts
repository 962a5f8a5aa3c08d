import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { codeOf } from '../../scripts/poster-sheet';
import { posters, readPostersAsked } from '../../scripts/posters';
import { aHospitalLine, type HospitalLine } from '../fixtures/hospital-line';

describe('posters', () => {
  let line: HospitalLine;
  const out = mkdtempSync(join(tmpdir(), 'yima-posters-'));
  beforeAll(async () => {
    line = await aHospitalLine();
  }, 60_000);
  afterAll(async () => {
    await line?.stop();
    rmSync(out, { recursive: true });
  });
  const say = (...words: string[]) =>
    posters(readPostersAsked([...words, '--server', line.url, '--out', out], '1'));

  it('are printed for an institution, with a code that both platforms’ scanners read', async () => {
    const [said = ''] = await say('--institution', 'H11010800901', '海淀沙箱医院');
    const [file = '', address = ''] = said.split('  ');
    const sheet = readFileSync(file, 'utf8');
    expect(sheet).toContain('海淀沙箱医院');
    expect(sheet).toContain('size: A4');
    expect(sheet).not.toMatch(/src=|href=/);
    expect(address).toMatch(/\/p\/\d{12}$/);
    const picture = await sharp(Buffer.from(await codeOf(address)))
      .resize(600)
      .flatten({ background: '#fff' })
      .extend({ top: 60, bottom: 60, left: 60, right: 60, background: '#fff' })
      .png()
      .toBuffer();
    const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
    const [read] = await readBarcodes(new Uint8Array(picture));
    expect(read?.text).toBe(address);
  });

  it('count the activations that each brought, and no others', async () => {
    const [said = ''] = await say('--office', '510603', '旌阳街道办');
    const poster = said.split('/p/')[1] ?? '';
    const person = 'li-guihua';
    const platform = '/sandbox/alipay';
    const { code } = (await line.post(`${platform}/login`, { person })).json;
    const call = async (verb: string, body: object, token?: string) => {
      const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
      const { json } = await line.post(`/api/${verb}`, { ...body }, headers);
      return (json['value'] ?? json) as Record<string, string>;
    };
    const { token } = await call('session/signIn', { channel: 'alipay', code });
    const { activationId } = await call('activation/start', { entry: 'scan', poster }, token);
    expect((await say('--counts')).join('\n')).toMatch(new RegExp(`       0  ${poster}`));
    const consentVersion = '2026-11';
    const consent = (await line.post(`${platform}/real-name`, { person })).json;
    const agreement = { step: 'agreement', consentVersion, code: consent['code'] };
    await call('activation/prove', { activationId, proof: agreement }, token);
    const asked = { activationId, consentVersion };
    const { verifyId } = await call('activation/beginFace', asked, token);
    await line.post(`${platform}/face`, { person, verifyId });
    await call('activation/prove', { activationId, proof: { step: 'face', verifyId } }, token);
    expect((await say('--counts')).join('\n')).toMatch(new RegExp(`       1  ${poster}`));
  });

  it('say in one sentence what is missing', async () => {
    expect(() => readPostersAsked(['--office', '510603'], '1')).toThrow('npm run posters');
    await expect(posters({ server: 'http://127.0.0.1:9', out, wanted: null })).rejects.toThrow(
      'No server answers',
    );
  });
});
