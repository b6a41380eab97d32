export { default } from "../../pkg/locale/es.js"; // of which `scripts/site.js` leaves a part
