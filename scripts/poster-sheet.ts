import { readFileSync } from 'node:fs';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

/** What stands on one sheet. */
export interface PosterSheet {
  readonly name: string;
  readonly address: string;
}

const text = (words: string): string =>
  words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The code of an address, as a picture without a size of its own. Throws what the writer complains of. */
export async function codeOf(address: string): Promise<string> {
  const wasm = readFileSync(require.resolve('zxing-wasm/writer/zxing_writer.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  const { svg, error } = await writeBarcode(address, { format: 'QRCode', ecLevel: 'M' });
  if (error) throw new Error(error);
  return svg
    .slice(svg.indexOf('<svg'))
    .replace(/<svg width="(\d+)" height="(\d+)"/, '<svg viewBox="0 0 $1 $2"');
}

/** One A4 sheet to be printed from any browser: it holds everything, and loads nothing. @requirement B10 */
export async function posterSheet({ name, address }: PosterSheet): Promise<string> {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>${text(name)} 医保电子凭证</title>
    <style>
      @page { size: A4; margin: 0; }
      body { width: 210mm; min-height: 297mm; margin: 0 auto; box-sizing: border-box; padding: 18mm;
        font: 6mm/1.6 'PingFang SC', 'Noto Sans CJK SC', sans-serif; color: #17233d; text-align: center; }
      h1 { margin: 0; font-size: 15mm; line-height: 1.3; color: #0c3f9a; }
      .code { width: 110mm; margin: 8mm auto 4mm; padding: 8mm; border: 1mm solid #1456c8; border-radius: 6mm; background: #fff; }
      .code svg { display: block; width: 100%; }
      ol { margin: 6mm auto 0; padding: 0 0 0 8mm; width: 150mm; text-align: left; }
      .foot { margin-top: 8mm; font-size: 5mm; color: #475571; }
    </style>
  </head>
  <body>
    <h1>一码在手，医保无忧</h1>
    <p>激活医保电子凭证，看病买药刷码就行</p>
    <div class="code">${await codeOf(address)}</div>
    <p>微信、支付宝<strong>“扫一扫”</strong>都可以</p>
    <ol>
      <li>打开微信或支付宝，点“扫一扫”，对准上面的码</li>
      <li>点“立即激活”，按提示确认是您本人</li>
      <li>就医、买药时出示医保码。每分钟更新一次，请勿截图转发</li>
    </ol>
    <p class="foot">${text(name)}&emsp;自愿使用，实体社保卡一直有效</p>
  </body>
</html>
`;
}
