export { default } from "../../pkg/locale/en.js"; // of which `scripts/site.js` leaves a part
