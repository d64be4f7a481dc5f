// Addresses of the site, for layouts and pages; components take them from their own folder.
export { absolute, absoluteFile, file, hasOrigin, href, localePaths } from '../components/site.ts';
