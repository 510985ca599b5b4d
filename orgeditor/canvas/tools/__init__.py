"""Tools of the canvas: one gesture object from pressing the button to releasing it or Esc."""
