import { outFlagOf, payLocationOf } from '../../../../cloudfunctions/gateway/settling/regions';

it.each([
  ['110108', '110105', '2', 'Beijing is one pool'],
  ['500112', '500103', '2', 'Chongqing is one pool'],
  ['510603', '510623', '2', 'the same city'],
  ['510603', '510104', '3', 'another city of the province'],
  ['450103', '450102', '2', 'the same city, where nobody has written rules down'],
  ['450103', '450203', '3', 'another city of the province, the same'],
  ['500112', '110108', '4', 'another province'],
  ['450103', '110108', '4', 'another province, the same'],
])('insured in %s, seen in %s: pay_loc %s, for it is %s', (insured, care, location) => {
  expect(payLocationOf(insured, care)).toBe(location);
  expect(outFlagOf(insured, care)).toBe(location === '2' ? '0' : '1');
});
