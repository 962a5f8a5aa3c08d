import { Button as PlatformButton, ScrollView, View } from '@tarojs/components';
import { asRole } from './role';
import './sheet.scss';

/** A text to read before agreeing to it. */
export interface Reading {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly words: string }[];
}

interface Props {
  readonly reading: Reading | null;
  readonly onClose: () => void;
}

/** A text over the page; its way out is at the top right, and at the end. */
export function Sheet({ reading, onClose }: Props) {
  if (!reading) return null;
  const close = (id: string, className: string) => (
    <PlatformButton
      id={id}
      className={className}
      hoverClass="sheet--pressed"
      {...asRole('button')}
      aria-label="关闭"
      onClick={onClose}
    >
      关闭
    </PlatformButton>
  );
  return (
    <View
      id="sheet"
      className="sheet"
      {...asRole('dialog')}
      aria-modal="true"
      aria-label={reading.title}
    >
      <View className="sheet__paper">
        <View className="sheet__head">
          <View className="sheet__title">{reading.title}</View>
          {close('sheet-close', 'sheet__close')}
        </View>
        <ScrollView className="sheet__body" scrollY>
          {reading.sections.map(({ heading, words }) => (
            <View key={heading} className="sheet__section">
              <View className="sheet__heading">{heading}</View>
              <View>{words}</View>
            </View>
          ))}
          {close('sheet-close-end', 'sheet__end')}
        </ScrollView>
      </View>
    </View>
  );
}
