import type { Phrases } from '../shapes';

/** Written when all else was done, and only ever measured. */
export const en: Phrases = {
  headings: `
    Reading more than fifty books a year
    Paper or e-ink?
    The Thursday book club
    Underlining: habit or method
    Running in my late forties
    The injury
    Shoes, socks and other decisions
    My First Half Marathon in Valencia
    Sorting family photos
    Scanning negatives with an old Epson
    File names that survive
    Ansible or a Bash script
    How An Index Works In PostgreSQL
    Monitoring with Grafana (and staying sane)
    The day of the *incident*
    Postmortem
    Speaking in public
    Preparing the talk in three evenings
    What do I carry in my bag?
    Chores for September
    The weight of \`node_modules\`
    Loose ends
  `,
  paragraphs: `
    Books came back when the phone left my bedside table. The change was instant and slightly humiliating.
    E-ink does not tire the eyes. It has no smell either.
    We meet at Rose's place because her sofa fits everyone. The cake gets more debate than the novel.
    Pencil marks embarrass me. My mother used a ruler.
    A bet made me start running. Two winters later I am still paying for it.
    My knee gave in on a Sunday, walking down some stairs. I was not even running.
    Valencia is flat, they say. They lie.
    Good socks and worn shoes: there is no other secret. It took me years.
    Eleven thousand pictures sat in six folders. No two of them were named alike.
    Negatives from the seventies turned up in a wardrobe. They look better than my photos of yesterday.
    Ansible demands method. Bash forgives everything, which is the problem.
    PostgreSQL walks the whole table if nothing better is there. Building the index took nine minutes.
    Grafana draws whatever you feed it. Choosing what to watch is the hard part.
    At three in the morning the phone rang. I answered half asleep.
    Nobody was to blame, and that needs writing down too. Systems take turns at failing.
    Before every talk I shake. Afterwards they have to drag me off the stage.
    **Summary:** three evenings are enough. The first one is for throwing things out.
    *Confession:* I rehearse in front of the dog. He is a generous audience.
    A charger, a notebook and two pens go in. Somebody always borrows the second pen.
    \`node_modules\` takes more room than my thesis. It holds fewer ideas, mind.
    [The whole script](/blog/guion/) is in another post. Read it when you have a minute.
    Did it help? I think so.
    "Come back in autumn," the doctor said. I came back in August.
    September always brings the same list. I copy last year's and change the date.
    Saving a hundred euros felt good. Spending two hundred to celebrate felt better.
    Carmen puts it best. She says I read to avoid tidying the wardrobe.
  `,
  items: `
    A soft pencil
    **Pace:** five and a half minutes per kilometre.
    Water and a banana
    [The twelve-week plan](/blog/plan/)
    Eight hours of sleep (or an attempt)
    \`ansible-playbook site.yml\`
    Go through last night's alerts
    Keep a copy away from home
    Shoes
    Write the ending first
    Two pens
    Tell Rose
  `,
};
