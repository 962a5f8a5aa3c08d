// A client of its own process: sends prepared requests over kept connections and tells how long each
// took. Arguments: address, file of requests (one JSON array of {path, headers, body}), clients.
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

const [address, file, clients] = process.argv.slice(2);
const requests = JSON.parse(readFileSync(file, 'utf8'));
const { hostname, port } = new URL(address);
const agent = new Agent({ keepAlive: true, maxSockets: Number(clients) });
const times = [];
let good = 0;
let next = 0;

const send = ({ path, headers, body }) =>
  new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const sent = request({ hostname, port, path, method: 'POST', headers, agent }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (part) => (text += part));
      reply.on('end', () => {
        times.push(performance.now() - startedAt);
        const answer = JSON.parse(text);
        if (answer.code === 0 || answer.infcode === 0) good += 1;
        resolve();
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

async function client() {
  for (;;) {
    const one = requests[next];
    next += 1;
    if (!one) return;
    await send(one);
  }
}

const startedAt = performance.now();
await Promise.all(Array.from({ length: Number(clients) }, client));
const seconds = (performance.now() - startedAt) / 1000;
agent.destroy();
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
const figures = { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), good };
process.stdout.write(JSON.stringify({ ...figures, sent: times.length }));
