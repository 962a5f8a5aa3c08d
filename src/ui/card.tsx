import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { asRole } from './role';
import './card.scss';

interface Props {
  readonly id?: string;
  readonly title?: string;
}

/** A white sheet on the ground of the page. */
export function Card({ id, title, children }: PropsWithChildren<Props>) {
  return (
    <View {...(id ? { id } : {})} className="card">
      {title ? (
        <View className="card__title" {...asRole('heading')}>
          {title}
        </View>
      ) : null}
      {children}
    </View>
  );
}

interface FactProps {
  readonly id?: string;
  readonly name: string;
  readonly value: string;
}

/** One fact in a card: its name and its value. */
export function Fact({ id, name, value }: FactProps) {
  return (
    <View className="fact">
      <View className="fact__name">{name}</View>
      <View {...(id ? { id } : {})} className="fact__value">
        {value}
      </View>
    </View>
  );
}
