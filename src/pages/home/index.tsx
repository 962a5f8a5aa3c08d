import { Text, View } from '@tarojs/components';

/** Where search leads: activate, or show the code. */
export default function Home() {
  return (
    <View id="home" aria-label="首页">
      <Text>医保电子凭证</Text>
      <View id="home-activate" aria-role="button" role="button" aria-label="立即激活">
        立即激活
      </View>
    </View>
  );
}
