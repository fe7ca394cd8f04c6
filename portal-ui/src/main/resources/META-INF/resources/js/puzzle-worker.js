// Solves a puzzle of the ALTCHA protocol: the number whose SHA-256 behind the salt is the one asked for. Written out,
// because browsers lend their own SHA-256 to secure addresses only.
const K = new Uint32Array(64);
{
  const fraction = root => ((root - Math.floor(root)) * 4294967296) | 0;
  let found = 0;
  for (let n = 2; found < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) prime = prime && n % d !== 0;
    if (prime) K[found++] = fraction(Math.cbrt(n));
  }
}
const START = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
const W = new Int32Array(64);
const H = new Int32Array(8);

function block(view, offset) {
  for (let i = 0; i < 16; i++) W[i] = view.getInt32(offset + 4 * i);
  for (let i = 16; i < 64; i++) {
    const x = W[i - 15], y = W[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    W[i] = (W[i - 16] + s0 + W[i - 7] + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = H;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  H[0] += a; H[1] += b; H[2] += c; H[3] += d; H[4] += e; H[5] += f; H[6] += g; H[7] += h;
}

function solve({salt, challenge, maxnumber}) {
  const wanted = new Int32Array(8);
  for (let i = 0; i < 8; i++) wanted[i] = parseInt(challenge.slice(8 * i, 8 * i + 8), 16) | 0;
  const front = new TextEncoder().encode(salt);
  const bytes = new Uint8Array((((front.length + 16 + 9) >> 6) + 1) << 6);
  const view = new DataView(bytes.buffer);
  for (let number = 0; number <= maxnumber; number++) {
    const digits = String(number);
    const length = front.length + digits.length;
    const end = ((length + 8) >> 6 << 6) + 64;
    bytes.fill(0);
    bytes.set(front);
    for (let i = 0; i < digits.length; i++) bytes[front.length + i] = digits.charCodeAt(i);
    bytes[length] = 0x80;
    view.setUint32(end - 4, length * 8);
    H.set(START);
    for (let offset = 0; offset < end; offset += 64) block(view, offset);
    let same = true;
    for (let i = 0; same && i < 8; i++) same = H[i] === wanted[i];
    if (same) return number;
  }
  return -1;
}

self.onmessage = message => {
  const began = Date.now();
  self.postMessage({number: solve(message.data), took: Date.now() - began});
};
