import { Component, provideZonelessChangeDetection, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import { ask } from "../ask.js";

@Component({ selector: "app-root", template: `<p id="answer">{{ answer() }}</p>` })
class App {
  answer = signal(ask());
}

bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
