import { axmlToWxml, sjsToWxs } from '../../../host/phone/compile/axml';

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

describe('Alipay templates in WeChat words', () => {
  it('renames directives and keeps what they say', () => {
    const axml = '<block a:for="{{list}}" a:key="id"><view a:if="{{item.a > 1}}" a:else/></block>';
    expect(axmlToWxml(axml)).toBe(
      '<block wx:for="{{list}}" wx:key="id"><view wx:if="{{item.a > 1}}" wx:else /></block>',
    );
  });

  it('turns events into bindings, whatever their case', () => {
    const axml =
      '<view onTap="eh" onTouchStart="eh" catchTouchMove="eh" captureOnTap="f" onagreeprivacyauthorization="eh"></view>';
    expect(axmlToWxml(axml)).toBe(
      '<view bindtap="eh" bindtouchstart="eh" catchtouchmove="eh" capture-bind:tap="f" bindagreeprivacyauthorization="eh"></view>',
    );
  });

  it('leaves properties alone that only begin like an event', () => {
    const axml = '<input once="{{true}}" only="a" catchall="x"></input>';
    expect(axmlToWxml(axml)).toBe(axml);
  });

  it('imports scripts and templates by their WeChat names', () => {
    const axml = '<import-sjs name="xs" from="./utils.sjs" /><import src="../../base.axml"/>';
    expect(oneLine(axmlToWxml(axml))).toBe(
      '<wxs module="xs" src="./utils.wxs" /><import src="../../base.wxml" />',
    );
  });

  it('drops comments and keeps text with signs that look like tags', () => {
    expect(axmlToWxml('<!-- <view onTap="a"/> --><text>{{a < b}} 1 < 2</text>')).toBe(
      '<text>{{a < b}} 1 < 2</text>',
    );
  });

  it('says so when a tag is never closed', () => {
    expect(() => axmlToWxml('<view a="')).toThrow('never closed');
  });

  it('exports a script module the CommonJS way, and refuses what it does not understand', () => {
    expect(sjsToWxs('export default {\n a: 1 }')).toBe('module.exports = {\n a: 1 }');
    expect(() => sjsToWxs('export const a = 1')).toThrow('export default');
  });
});
