import { parseRoute } from '../../../host/phone/runtime/route';

describe('a route', () => {
  it.each([
    ['/pages/a/index', '', 'pages/a/index'],
    ['../b/index', 'pages/a/index', 'pages/b/index'],
    ['./c', 'pages/a/index', 'pages/a/c'],
  ])('%s from "%s" is %s', (url, from, path) => {
    expect(parseRoute(url, from)).toEqual({ path, query: {} });
  });

  it('keeps its query as written', () => {
    expect(parseRoute('/p?a=1&b=%E4%B8%AD&c=x=y&d').query).toEqual({
      a: '1',
      b: '%E4%B8%AD',
      c: 'x=y',
      d: '',
    });
  });
});
