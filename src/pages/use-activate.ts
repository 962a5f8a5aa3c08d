import { screenOf } from '@/features/activation/activation.state';
import { useStores } from '@/stores';
import { openStep } from './routes';

/** Begins an activation, or goes on with it; a frozen credential is thawed by the same steps. */
export function useActivate(): () => Promise<void> {
  const { activation, credential } = useStores();
  return async () => {
    await activation.open(credential.state.step === 'frozen' ? 'thaw' : 'activate');
    const screen = screenOf(activation.state);
    if (screen) openStep(screen);
  };
}
