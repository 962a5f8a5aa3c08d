/** The two sounds of a desk. */
export type Tone = 'success' | 'failure';

/** Frequency in Hz and start in seconds of each beep; a rising pair and a low repeated one differ for any ear. */
const beeps: Record<Tone, readonly (readonly [hertz: number, atS: number])[]> = {
  success: [
    [784, 0],
    [1175, 0.12],
  ],
  failure: [
    [262, 0],
    [262, 0.22],
  ],
};
const beepS = 0.14;

/** Makes a player; a computer without sound stays silent. */
export function createTones(): (tone: Tone) => void {
  let audio: AudioContext | null = null;
  return (tone) => {
    if (!('AudioContext' in globalThis)) return;
    audio ??= new AudioContext();
    // Browsers keep it asleep until the first key or click.
    if (audio.state === 'suspended') void audio.resume().catch(() => undefined);
    for (const [hertz, atS] of beeps[tone]) {
      const start = audio.currentTime + atS;
      const voice = audio.createOscillator();
      const volume = audio.createGain();
      voice.frequency.value = hertz;
      volume.gain.setValueAtTime(0.18, start);
      volume.gain.exponentialRampToValueAtTime(0.001, start + beepS);
      voice.connect(volume).connect(audio.destination);
      voice.start(start);
      voice.stop(start + beepS);
    }
  };
}
