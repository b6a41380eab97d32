// In place of Node's streams, which Papa Parse asks for where it is not used here.
export {};
