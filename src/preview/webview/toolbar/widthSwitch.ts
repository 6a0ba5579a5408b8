import { widths, type Width } from '../../protocol';
import { press, type Toolbar } from './toolbar';

/** The buttons that set how wide the page is. Returns what shows a width that was chosen. */
export function addWidthSwitch(toolbar: Toolbar, choose: (width: Width) => void): (width: Width) => void {
  const buttons = toolbar.add('end', 'width', widths.map((width) => ({ icon: width, name: width, act: () => choose(width) })));
  return (width) => press(buttons, widths.indexOf(width));
}
