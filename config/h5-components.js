// Stands in the place of @tarojs/components. Taro takes every import by name out of the module that stands there,
// as if each were one of its components that nobody uses: so that module imports nothing, it only passes on.
export {
  Button,
  Canvas,
  Input,
  PullDownRefresh,
  ScrollView,
  Text,
  View,
} from '../src/platform/browser-elements';
