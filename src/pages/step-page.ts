import { useLoad } from '@tarojs/taro';
import { useEffect } from 'react';
import { screenOf, type ActivationScreen } from '@/features/activation/activation.state';
import type { ActivationStore } from '@/features/activation/activation.store';
import { useStores } from '@/stores';
import { replaceStep } from './routes';

/**
 * A page that shows one step: asks the server where things stand when it was opened directly, and gives way
 * to the page of the next step. To be called in an observer.
 */
export function useStepPage(mine: ActivationScreen): ActivationStore {
  const { activation } = useStores();
  const screen = screenOf(activation.state);
  useLoad(() => {
    if (screenOf(activation.state) === null) void activation.open();
  });
  useEffect(() => {
    if (screen !== null && screen !== mine) replaceStep(screen);
  }, [screen, mine]);
  return activation;
}
