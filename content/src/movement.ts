/** Muscles by the names that readers know. */
export const MUSCLES = {
  quadriceps: { en: 'Quadriceps', fr: 'Quadriceps' },
  glutes: { en: 'Glutes', fr: 'Fessiers' },
  hamstrings: { en: 'Hamstrings', fr: 'Ischio-jambiers' },
  adductors: { en: 'Adductors', fr: 'Adducteurs' },
  calves: { en: 'Calves', fr: 'Mollets' },
  abdominals: { en: 'Abdominals', fr: 'Abdominaux' },
  obliques: { en: 'Obliques', fr: 'Obliques' },
  'spinal-erectors': { en: 'Spinal erectors', fr: 'Érecteurs du rachis' },
  chest: { en: 'Chest', fr: 'Pectoraux' },
  lats: { en: 'Lats', fr: 'Grands dorsaux' },
  'upper-back': { en: 'Upper back', fr: 'Haut du dos' },
  'front-delts': { en: 'Front of the shoulders', fr: 'Avant des épaules' },
  'side-delts': { en: 'Side of the shoulders', fr: 'Côté des épaules' },
  'rear-delts': { en: 'Back of the shoulders', fr: 'Arrière des épaules' },
  serratus: { en: 'Serratus anterior', fr: 'Dentelé antérieur' },
  biceps: { en: 'Biceps', fr: 'Biceps' },
  triceps: { en: 'Triceps', fr: 'Triceps' },
  forearms: { en: 'Forearms', fr: 'Avant-bras' },
} as const;

/** What one needs at hand. */
export const EQUIPMENT = {
  none: { en: 'Nothing', fr: 'Aucun matériel' },
  dumbbell: { en: 'Dumbbell', fr: 'Haltère' },
  kettlebell: { en: 'Kettlebell', fr: 'Kettlebell' },
  barbell: { en: 'Barbell', fr: 'Barre' },
  bench: { en: 'Bench', fr: 'Banc' },
  rack: { en: 'Rack', fr: 'Cage à squat' },
  cable: { en: 'Cable station', fr: 'Poulie' },
  machine: { en: 'Machine', fr: 'Machine' },
  'pull-up-bar': { en: 'Pull-up bar', fr: 'Barre de traction' },
  band: { en: 'Elastic band', fr: 'Bande élastique' },
} as const;

/** How much practice an exercise asks for before it may be loaded. */
export const DIFFICULTIES = {
  beginner: { en: 'For a first session', fr: 'Dès la première séance' },
  intermediate: { en: 'After a few months', fr: 'Après quelques mois' },
  advanced: { en: 'With experience', fr: 'Avec de l’expérience' },
} as const;

/** The movement that an exercise trains. */
export const PATTERNS = {
  squat: { en: 'Squat', fr: 'Flexion de jambes' },
  hinge: { en: 'Hip hinge', fr: 'Flexion de hanches' },
  lunge: { en: 'Lunge', fr: 'Fente' },
  'horizontal-push': { en: 'Horizontal push', fr: 'Poussée horizontale' },
  'vertical-push': { en: 'Vertical push', fr: 'Poussée verticale' },
  'horizontal-pull': { en: 'Horizontal pull', fr: 'Tirage horizontal' },
  'vertical-pull': { en: 'Vertical pull', fr: 'Tirage vertical' },
  core: { en: 'Trunk', fr: 'Tronc' },
  carry: { en: 'Carry', fr: 'Porté' },
  isolation: { en: 'One joint', fr: 'Une seule articulation' },
} as const;
