export { decideBegin, type BeginFacts } from './decide-begin';
export { stayOf, type Stay } from './stay';
export { beginningOf, decideStep } from './decide-step';
export {
  decideVisit,
  type Held,
  type VisitKind,
  type VisitStage,
  type VisitStanding,
  type VisitState,
  type Wanted,
} from './visit';
export { visitSteps, type VisitAct, type VisitStep } from './visit-steps';
