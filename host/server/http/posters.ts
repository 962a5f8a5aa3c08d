import type { FastifyInstance } from 'fastify';

// What somebody sees who scans a poster with anything but WeChat or Alipay.
const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>医保电子凭证</title>
    <style>
      body { margin: 0; padding: 3rem 1.5rem; font: 1.125rem/1.6 system-ui, sans-serif; color: #14213a; }
      h1 { font-size: 1.75rem; }
    </style>
  </head>
  <body>
    <h1>请用微信或支付宝“扫一扫”</h1>
    <p>用微信或支付宝扫描海报上的码，即可激活和使用医保电子凭证。</p>
    <p>没有微信和支付宝？已开通的银行、城市 App 里也能办理，还可带身份证到医保经办窗口。</p>
  </body>
</html>
`;

/** `GET /p/<code>`: the address inside the code of a poster; both platforms catch it before a browser does. @requirement B10 */
export function servePosters(app: FastifyInstance): void {
  app.get('/p/:code', (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page),
  );
}
