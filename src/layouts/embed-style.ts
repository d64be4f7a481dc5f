// The style every embed carries in itself, worked out once: the sources read well, the page is small.
import chartsCss from '../charts/charts.css?raw';
import figureCss from '../styles/figure.css?raw';
import tokensCss from '../styles/tokens.css?raw';
import embedCss from './embed.css?raw';

export const embedStyle = [tokensCss, chartsCss, figureCss, embedCss]
  .join('')
  .replaceAll(/\/\*.*?\*\//gs, '')
  .replaceAll(/\s+/g, ' ');
