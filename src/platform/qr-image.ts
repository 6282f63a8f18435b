import * as qr from 'qrcode'

/** A QR code as the address of a picture (`data:image/svg+xml`), dark on light whatever the page's colours: readers need the contrast. */
export async function qrImage(text: string): Promise<string> {
	const svg = await qr.toString(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
	return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
