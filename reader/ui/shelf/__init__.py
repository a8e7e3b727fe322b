"""The parts of the library panel: painted lists that obey the keyboard, headings that fold, the menu of an article."""
