// Draws the PNG icons from public/icons/icon.svg. The results are committed; run it when the drawing changes.
import { Resvg } from '@resvg/resvg-js'
import { readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('../public/icons/', import.meta.url)
const drawing = readFileSync(new URL('icon.svg', folder), 'utf8')
// A maskable icon may be cut to a circle: full background, drawing within the inner 80 %.
const maskable = drawing
  .replace('rx="30"', 'rx="0"')
  .replace(/(<path[\s\S]*)<\/svg>/, '<g transform="translate(20 20) scale(0.69)">$1</g></svg>')

draw(drawing, 192, 'icon-192.png')
draw(drawing, 512, 'icon-512.png')
draw(maskable, 512, 'icon-maskable-512.png')

function draw(svg, width, name) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng()
  writeFileSync(new URL(name, folder), png)
  console.log(`${name} ${png.length} bytes`)
}
