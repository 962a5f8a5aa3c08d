import { readPrinted } from '../../../desk/kit/printed-code';
import { aCode } from './a-desk';

const code = aCode('0123456789');
const fullWidth = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('a text that was scanned, typed or pasted', () => {
  it.each([
    ['as printed', code],
    ['with line ends', `${code}\r\n`],
    ['in groups, as the phone shows it', code.replace(/(\d{4})/g, '$1 ')],
    ['in full-width digits', fullWidth.join('')],
    ['half of it full-width', code.slice(0, 14) + fullWidth.slice(14).join('')],
    ['with leading zeros', '0'.repeat(28)],
  ])('is a code %s', (_how, text) => {
    const digits = text.startsWith('00') ? text : code;
    expect(readPrinted(text)).toEqual({ kind: 'code', payload: digits });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    [code.slice(1), 'short'],
    [code.slice(0, 15), 'short'],
    [`${code}1`, 'extra'],
    [`${code}${code}`, 'twice'],
    [`]Q1${code}`, 'extra'],
    [`${code}a`, 'extra'],
    [`http://a.cn/?c=${code}`, 'extra'],
    ['6901234567892', 'goods'],
    ['81234567890123456789', 'goods'],
    ['11010819800101002X', 'id-number'],
    ['110108198001010023', 'id-number'],
    ['https://example.org/pay', 'other'],
    [`你好${code}`, 'input-method'],
    [`${code.slice(0, 10)}\ufffd${code.slice(11)}`, 'input-method'],
    ['٠١٢٣٤٥٦٧٨٩'.repeat(3).slice(0, 28), 'input-method'],
  ])('is no code when it is %j', (text, why) => {
    expect(readPrinted(text)).toEqual({ kind: 'not-a-code', why });
  });
});
