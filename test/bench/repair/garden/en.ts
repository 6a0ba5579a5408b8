import type { Phrases } from '../shapes';

/** A garden, a kitchen, a choir, a trip, and some software. */
export const en: Phrases = {
  headings: `
    Why I plant garlic in November
    The garden in numbers
    Drip irrigation
    Soil or compost?
    What My Grandmother Taught Me
    Cooking for eight without panic
    The dough: times and temperatures
    Stews for a Cold Night
    An ordinary Sunday
    The choir next door
    How we breathe when we sing
    Bach, Purcell and whatever comes
    Three days in Lisbon
    From the airport to the centre
    Where to eat (and where not to)
    Is tram 28 worth it?
    Kubernetes for sceptics
    My backups, step by step
    Moving From Jekyll To Astro
    What \`rsync\` will not do
    Calm deploys with Netlify
    Svelte vs. React: my notes
    Numbers that lie
    Accessibility Starts With The Sketch
    Interviewing real users
    The price of *microservices*
    Mistakes I will not repeat
    Budget
    Let's go!
    Epilogue
    The 80/20 rule
    Mechanical keyboards: a cheap obsession
    And then what?
    A small buyer's guide
    Sources and thanks
    Dear me of 2019
  `,
  paragraphs: `
    November is cold where I live. The soil keeps the warmth of October, though, and the cloves take at once.
    Each bed has a card. I note the date, the variety and what went wrong, because something always does.
    Watering little and often is the classic mistake. Better a lot, and rarely.
    Two bags of mulch were one too many. The other went into the pots on the balcony.
    Grandmother never measured anything. She put her hand in the flour and said "that's it", and it was.
    Eight guests are a crowd in my kitchen. A huge pot helps, and so do dishes that wait.
    Kneading is soothing, but resting makes the bread. Twelve hours in the fridge beat twenty minutes of elbow grease.
    Lentils forgive nearly everything. Chorizo helps.
    Rain fell. Nobody wanted to go out, so the board games came out.
    Tuesdays at eight we sing. There are twenty of us and three can read music.
    Breathing low sounds simple until somebody watches you. Then your shoulders rise.
    Bach can be sung slowly. Purcell cannot.
    Lisbon smells of coffee and wax. We climbed the hill with our suitcases and regretted it halfway.
    Landing at night is a mistake. The metro closes at one.
    Sardines in a courtyard cost less than a sandwich at the terminal. They were better too.
    Twenty-eight stops and no free seat: that is the truth. Still, I would do it again.
    Kubernetes solves problems that I do not have. My four services fit on a five-euro machine.
    Losing the photos of a whole summer was enough. Since that day I take it seriously.
    Jekyll served me for ten years. Astro builds the same pages in half the time.
    \`rsync\` copies what you give it. Deleting the rest is up to you.
    Netlify tells you when something breaks. The mail is late, mind you.
    React won by habit, Svelte by taste. A coin decided.
    Nobody taught me statistics when it mattered. I would have argued less.
    Contrast, focus and alternative text: begin there. The rest follows.
    Asking "would you use it?" is pointless. People say yes to be polite.
    **Warning:** not everyone will like what follows. My boss, for one.
    *A side note:* the server was second-hand. It still runs.
    [The spreadsheet](/blog/hoja-de-calculo/) is online. Take it and change it.
    Receipts went into a biscuit tin. They added up to eight hundred euros.
    Sound familiar? I bet it does.
    Finally! I have been dying to tell you for six months.
    Eighty of a hundred visits read twenty pages. The other three hundred have no readers.
    Ten fingers type faster than four. Mine took a while to believe it.
    Spending more than planned was easy. Doing it again will be easier.
    Peter says I exaggerate. Peter has not seen the electricity bill.
    Suppose you sell mugs. A good week is thirty of them.
    Walking moves ideas around. I come back with mud and an answer.
    Much of the work is invisible. Nobody claps for a good index.
    Passing the exam took three attempts. The first two were rehearsals.
    Thanks to everyone who read this first. The typos left are mine.
    "It won't fit," said the carpenter. It did.
    Thirty degrees in the shade and a broken fan: that is how I wrote this. Forgive the tone.
  `,
  items: `
    Purple garlic from the market
    Two gloves, leather if you can
    **Compost:** a handful per plant.
    Fifteen metres of hose
    Parsley (if there is any)
    Chop the onion finely
    Salt
    \`rsync -a from/ to/\`
    [A tram map](/blog/lisboa/) on paper
    One drive that is not at home
    Tell the neighbours. In time.
    A one-way ticket
    **Night:** about sixty euros.
    Try it with a keyboard and no mouse
    Have a stranger read it aloud
    Install Node and cross your fingers
    Photocopied scores
    Patience, lots of it
  `,
};
