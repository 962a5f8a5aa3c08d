import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { agencyCalls } from './agency-calls';
import { WindowView } from './window.view';
import './styles/agency.css';

const calls = agencyCalls((input, init) => fetch(input, init));
const place = document.getElementById('desk');
if (place)
  createRoot(place).render(
    <StrictMode>
      <WindowView calls={calls} />
    </StrictMode>,
  );
