import { lengthUnits } from '../../../host/phone/compile/length-units';
import { importsOf, prepareStyles } from '../../../host/phone/compile/stylesheet';
import { prepareWxml } from '../../../host/phone/compile/wxml';

describe('style sheets of a mini-program', () => {
  it.each([
    ['width:750rpx', 'width:calc(750 * 100cqw / 750)'],
    ['margin:-10.5rpx 0 .5rpx', 'margin:calc(-10.5 * 100cqw / 750) 0 calc(.5 * 100cqw / 750)'],
    ['height:calc(100vh - 20rpx)', 'height:calc(100cqh - calc(20 * 100cqw / 750))'],
    ['width:50vw', 'width:50cqw'],
  ])('measures %s by the phone', (written, meant) => {
    expect(lengthUnits(written)).toBe(meant);
  });

  it.each(['.a12rpx{}', '#b-3vh{}', 'color:#10vw0', 'content:"x"'])(
    'does not mistake a name for a length in %s',
    (written) => {
      expect(lengthUnits(written)).toBe(written);
    },
  );

  it('names the built-in components as the host does', () => {
    expect(prepareStyles('page,view.a>button::after,.view:not(text){top:0}')).toBe(
      'wx-page,wx-view.a>wx-button::after,.view:not(wx-text){top:0}',
    );
  });

  it('reaches inside media queries and keeps animations as they are', () => {
    expect(prepareStyles('@media (width>1px){view{top:1px}}@keyframes k{from{top:0}}')).toBe(
      '@media (width>1px){wx-view{top:1px}}@keyframes k{from{top:0}}',
    );
  });

  it('keeps a universal selector inside the mini-program', () => {
    expect(prepareStyles('*{margin:0}')).toBe(':where(wx-page *){margin:0}');
  });

  it('finds imports and leaves them out of the sheet', () => {
    const sheet = '@import "./a.wxss";\n@import url("b.acss");.c{top:0}';
    expect(importsOf(sheet)).toEqual(['./a.wxss', 'b.acss']);
    expect(prepareStyles(sheet).trim()).toBe('.c{top:0}');
  });

  it('renames built-in tags in templates and no other', () => {
    expect(prepareWxml('<view><comp/><input value="{{a}}"/></view>')).toBe(
      '<wx-view><comp /><wx-input value="{{a}}" /></wx-view>',
    );
  });
});
