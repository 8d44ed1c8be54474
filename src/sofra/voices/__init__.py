"""What women said in consultations and statements, and the needs heard there."""
