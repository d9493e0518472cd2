/** Small pictures for the players' pixel display; a letter is a colour. */
export const pixels = {
  bars: ['........', '...r....', '.r.r....', '.r.r.r..', '.r.r.r.r', '.r.r.r.r', '.r.r.r.r', '........'],
  face: ['........', '........', '.yy..yy.', '.yy..yy.', '........', '.y....y.', '..yyyy..', '........'],
  asleep: ['.....bbb', '......b.', '.....bbb', '........', '........', 'bbb..bbb', '........', '...bb...'],
  pause: ['........', '.yy..yy.', '.yy..yy.', '.yy..yy.', '.yy..yy.', '.yy..yy.', '.yy..yy.', '........'],
  moon: ['........', '..yyy...', '.yyy....', '.yyy....', '.yyy...y', '.yyyyyy.', '..yyyy..', '........'],
  loading: ['........', '........', '........', 'yy.yy.yy', 'yy.yy.yy', '........', '........', '........'],
} as const

export type Picture = keyof typeof pixels

export const colours: Record<string, string> = { r: '#ff9673', y: '#f6c453', b: '#8fb4ff' }
