/** The day on which the sound pages are looked at. */
export const TODAY = '2026-06-01';

/** A small site without a fault: one article and one exercise in both languages. Tests plant one violation at a time in it. */
export const SOUND: Readonly<Record<string, string>> = {
  'nutrition/salt/en.mdx': `---
kind: article
title: Salt
description: Find where your salt comes from, and bring it down without making dinner dull.
slug: salt
keyFacts:
  - Most of the salt you eat was put there by somebody else.
  - Less than 5 g a day is what the guideline asks for.
authors:
  - { name: The editors, role: Write the pages }
reviewers: []
reviewDue: 2027-01-01
updated: 2026-01-01
sources:
  - { id: who, type: guideline, title: Guideline on sodium, by: WHO, year: 2012, isbn: '9789241504836', accessed: 2026-01-01 }
  - { id: efsa, type: review, title: Opinion on sodium, by: EFSA, year: 2019, doi: 10.2903/j.efsa.2019.5778, accessed: 2026-01-01 }
claims:
  - { id: limit, source: who, figure: '5', unit: g, where: Recommendations, strength: strong }
  - { id: range, source: efsa, figure: '1.5–2.0', unit: g, where: Abstract, strength: moderate }
  - { id: people, source: efsa, figure: '1250', unit: people, where: Abstract, strength: limited }
evidence: { level: strong, reason: Large trials and long follow-ups agree with each other on this point. }
audience: Healthy adults who cook at least now and then.
contraindications: [Kidney disease without advice]
seeDoctorIf: [Your blood pressure stays high]
changelog:
  - { date: 2026-01-01, change: The page appears. }
funding: None
tags: [heart-and-circulation]
related: [exercises/plank]
---

## Do this

Stay under <Claim id="limit">five g</Claim> a day, or <Claim id="range">1.5 to 2.0 g</Claim> of sodium, as <Claim id="people">1,250 people</Claim> did.
Hold a [plank](/en/exercises/plank/) for 3 sets of 12 repetitions, 2 days a week, in 2026.

| Weight | Salt |
| --- | --- |
| 60 kg | a pinch |

<Warning>
Ask first if your kidneys are ill.
</Warning>
`,
  'nutrition/salt/fr.mdx': `---
kind: article
title: Le sel
description: Trouvez d’où vient votre sel, et réduisez-le sans rendre le dîner triste.
slug: sel
keyFacts:
  - Le sel que vous mangez a surtout été mis là par quelqu’un d’autre.
  - Moins de 5 g par jour, voilà ce que demande la recommandation.
authors:
  - { name: La rédaction, role: Écrit les pages }
reviewers: []
reviewDue: 2027-01-01
updated: 2026-01-01
sources:
  - { id: who, type: guideline, title: Guideline on sodium, by: OMS, year: 2012, isbn: '9789241504836', accessed: 2026-01-01 }
  - { id: efsa, type: review, title: Opinion on sodium, by: EFSA, year: 2019, doi: 10.2903/j.efsa.2019.5778, accessed: 2026-01-01 }
claims:
  - { id: limit, source: who, figure: '5', unit: g, where: Recommandations, strength: strong }
  - { id: range, source: efsa, figure: '1.5–2.0', unit: g, where: Résumé, strength: moderate }
  - { id: people, source: efsa, figure: '1250', unit: people, where: Résumé, strength: limited }
evidence: { level: strong, reason: De grands essais et de longs suivis s’accordent sur ce point. }
audience: Les adultes en bonne santé qui cuisinent un peu.
contraindications: [Une maladie des reins sans avis]
seeDoctorIf: [Votre tension reste élevée]
changelog:
  - { date: 2026-01-01, change: La page paraît. }
funding: Aucun
tags: [heart-and-circulation]
related: [exercises/plank]
---

## Faites ceci

Restez sous <Claim id="limit">5\u00a0g</Claim> par jour, ou <Claim id="range">1,5 à 2,0\u00a0g</Claim> de sodium, comme <Claim id="people">1\u202f250 personnes</Claim>. Pourquoi\u202f?
Tenez la [planche](/fr/exercices/planche/) : 3 séries de 12 répétitions, 2 jours par semaine, en 2026.
`,
  'exercises/plank/en.mdx': plank('en'),
  'exercises/plank/fr.mdx': plank('fr'),
};

function plank(language: 'en' | 'fr'): string {
  const say = (en: string, fr: string) => (language === 'en' ? en : fr);
  return `---
kind: exercise
title: ${say('Plank', 'Planche')}
description: ${say('Hold yourself straight on your forearms, and know when to stop.', 'Tenez-vous droit sur les avant-bras, et sachez quand arrêter.')}
slug: ${say('plank', 'planche')}
keyFacts:
  - ${say('Squeeze the buttocks and breathe.', 'Serrez les fessiers et respirez.')}
  - ${say('Stop when the hips begin to sag.', 'Arrêtez quand le bassin s’affaisse.')}
authors:
  - { name: ${say('The editors', 'La rédaction')}, role: ${say('Write the pages', 'Écrit les pages')} }
reviewers: []
reviewDue: 2027-01-01
updated: 2026-01-01
muscles: { primary: [abdominals], secondary: [glutes] }
equipment: [none]
difficulty: beginner
pattern: core
sources: []
claims: []
evidence: { level: coaching practice, reason: ${say('Coaches agree on it and nobody has measured one cue against another.', 'Les coachs s’accordent et personne n’a comparé les consignes entre elles.')} }
audience: ${say('Anyone who can kneel on the floor.', 'Toute personne qui peut s’agenouiller.')}
contraindications: [${say('Recent surgery on the abdomen', 'Une opération récente du ventre')}]
seeDoctorIf: [${say('Pain runs down into a leg', 'Une douleur descend dans une jambe')}]
changelog:
  - { date: 2026-01-01, change: ${say('The page appears.', 'La page paraît.')} }
funding: ${say('None', 'Aucun')}
related: [nutrition/salt]
---

## ${say('Set up', 'Mise en place')}

<Steps>

1. ${say('Lie down.', 'Allongez-vous.')}
2. ${say('Rise on your forearms.', 'Montez sur les avant-bras.')}

</Steps>
`;
}
