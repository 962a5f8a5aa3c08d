// The targets are the oldest engines of the platforms that carry the product; newer ones cost 17 KB less.
module.exports = {
  presets: [
    [
      'taro',
      { framework: 'react', ts: true, compiler: 'webpack5', targets: { ios: '11', chrome: '66' } },
    ],
  ],
};
