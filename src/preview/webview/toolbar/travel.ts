import type { Trail } from '../../protocol';
import type { Toolbar } from './toolbar';

/** The buttons that go back and forward between posts. Returns what shows which of them lead somewhere. */
export function addTravel(toolbar: Toolbar, travel: (step: -1 | 1) => void): (trail: Pick<Trail, 'back' | 'forward'>) => void {
  const [back, forward] = toolbar.add('start', 'travel', [
    { icon: 'back', name: 'back', act: () => travel(-1) },
    { icon: 'forward', name: 'forward', act: () => travel(1) },
  ]);
  return (trail) => {
    if (back) back.disabled = !trail.back;
    if (forward) forward.disabled = !trail.forward;
  };
}
