/** The worker's script, compressed by gzip and written in base64; made by the build. */
declare module 'virtual:packed-engine' {
  const script: string
  export default script
}

declare module '*.css'

declare module '*?raw' {
  const text: string
  export default text
}
