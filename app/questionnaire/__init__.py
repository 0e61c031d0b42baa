"""What is asked, and what answers may point to: definitions and responses. No Flask, no Babel."""
